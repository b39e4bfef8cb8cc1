import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 县级规则: a version of one, or what waits for approval */
@Entity('county_rule')
@Index('county_rule_by_time', ['kind', 'submittedAt', 'id'])
@Index('county_rule_waiting', ['kind'], { unique: true, where: `state = 'submitted'` })
export class CountyRuleRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly kind!: string;
  @Column('jsonb')
  readonly body!: unknown;
  @Column('text')
  readonly state!: string;
  @Column('text')
  readonly note!: string;
  @Column('uuid', { name: 'author_id' })
  readonly authorId!: string;
  @Column('timestamptz', { name: 'submitted_at' })
  readonly submittedAt!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true })
  readonly decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  readonly decidedAt!: Date | null;
  @Column('text', { nullable: true })
  readonly rejection!: string | null;
}
