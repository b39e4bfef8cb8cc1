import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 待办事项 that is open */
@Entity('task')
export class TaskRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @PrimaryColumn('text')
  readonly id!: string;
  @Column('text')
  readonly stage!: string;
  @Column('text', { name: 'stage_name' })
  readonly stageName!: string;
  @Column('text')
  readonly act!: string;
  @Column('uuid', { name: 'unit_id', nullable: true })
  readonly unitId!: string | null;
  @Column('text', { name: 'unit_name', nullable: true })
  readonly unitName!: string | null;
  @Column('integer')
  readonly round!: number;
  @Column('timestamptz', { name: 'opened_at' })
  readonly openedAt!: Date;
  @Column('date')
  readonly due!: string;
  @Column('boolean')
  readonly provisional!: boolean;
  @Column('timestamptz', { name: 'due_at' })
  readonly dueAt!: Date;
  @Column('timestamptz', { name: 'blue_at' })
  readonly blueAt!: Date;
  @Column('timestamptz', { name: 'red_at' })
  readonly redAt!: Date;
  @Column('integer', { name: 'deadline_version' })
  readonly deadlineVersion!: number;
  @Column('boolean')
  readonly returned!: boolean;
}

/** Who holds an open task */
@Entity('task_holder')
export class TaskHolderRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @PrimaryColumn('text', { name: 'task_id' })
  readonly taskId!: string;
  @PrimaryColumn('text')
  readonly holder!: string;
  @Column('text')
  readonly tab!: string;
  @Column('timestamptz', { name: 'due_at' })
  readonly dueAt!: Date;
}

/** What search finds an issue by; the database keeps it. */
@Entity('issue_search')
export class IssueSearchRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @Column('text')
  readonly words!: string;
  @Column('text', { array: true })
  readonly grams!: string[];
}
