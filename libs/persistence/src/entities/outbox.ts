import { Column, Entity, PrimaryColumn } from 'typeorm';

/** News for the workflow of an issue */
@Entity('wake')
export class WakeRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @Column('integer', { name: 'from_seq' })
  readonly fromSeq!: number;
  @Column('integer')
  readonly seq!: number;
  @Column('timestamptz')
  readonly at!: Date;
}

/** 通知 */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  /** `null`: from the product itself, about no issue. */
  @Column('uuid', { name: 'issue_id', nullable: true })
  readonly issueId!: string | null;
  @Column('text')
  readonly key!: string;
  @Column('uuid', { name: 'person_id' })
  readonly personId!: string;
  @Column('text')
  readonly kind!: string;
  @Column('text', { name: 'task_id', nullable: true })
  readonly taskId!: string | null;
  @Column('integer', { name: 'deadline_version' })
  readonly deadlineVersion!: number;
  @Column('text')
  readonly subject!: string;
  @Column('text')
  readonly body!: string;
  @Column('text')
  readonly why!: string;
  /** Where in the product a notice about no issue leads. */
  @Column('text', { nullable: true })
  readonly page!: string | null;
  @Column('timestamptz')
  readonly at!: Date;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readonly readAt!: Date | null;
}

/** A notice on its way by mail */
@Entity('mail')
export class MailRow {
  @PrimaryColumn('uuid', { name: 'notice_id' })
  readonly noticeId!: string;
  @Column('text')
  readonly address!: string;
  @Column('uuid', { name: 'digest_id', nullable: true })
  readonly digestId!: string | null;
  @Column('text')
  readonly status!: string;
  @Column('integer')
  readonly attempts!: number;
  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  readonly leasedUntil!: Date | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt!: Date | null;
  @Column('text', { nullable: true })
  readonly note!: string | null;
}

/** When a part last said that it works */
@Entity('pulse')
export class PulseRow {
  @PrimaryColumn('text')
  readonly part!: string;
  @Column('timestamptz')
  readonly at!: Date;
}
