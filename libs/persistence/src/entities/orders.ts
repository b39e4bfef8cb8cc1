import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number that was given in a series and business year */
@Entity('order_counter')
export class OrderCounterRow {
  @PrimaryColumn('text')
  readonly series!: string;
  @PrimaryColumn('integer')
  readonly year!: number;
  @Column('integer')
  readonly last!: number;
}

/** 督办文书 as lists show it. Instants are business time. */
@Entity('supervision_order')
export class SupervisionOrderRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  /** Within the issue. */
  @PrimaryColumn('text')
  readonly id!: string;
  @Column('text')
  readonly kind!: string;
  @Column('text')
  readonly name!: string;
  @Column('text')
  readonly state!: string;
  @Column('text', { name: 'stage_name' })
  readonly stageName!: string;
  /** 主送 */
  @Column('uuid', { name: 'unit_id' })
  readonly unitId!: string;
  @Column('text', { name: 'unit_name' })
  readonly unitName!: string;
  @Column('text')
  readonly title!: string;
  @Column('text', { nullable: true })
  readonly series!: string | null;
  @Column('integer', { nullable: true })
  readonly year!: number | null;
  @Column('integer', { nullable: true })
  readonly number!: number | null;
  @Column('timestamptz', { name: 'drafted_at' })
  readonly draftedAt!: Date;
  @Column('timestamptz', { name: 'signed_at', nullable: true })
  readonly signedAt!: Date | null;
  @Column('timestamptz', { name: 'served_at', nullable: true })
  readonly servedAt!: Date | null;
  @Column('date', { name: 'receipt_due', nullable: true })
  readonly receiptDue!: string | null;
  @Column('timestamptz', { name: 'receipt_due_at', nullable: true })
  readonly receiptDueAt!: Date | null;
  @Column('timestamptz', { name: 'receipted_at', nullable: true })
  readonly receiptedAt!: Date | null;
  @Column('date', { name: 'reply_due', nullable: true })
  readonly replyDue!: string | null;
  @Column('timestamptz', { name: 'reply_due_at', nullable: true })
  readonly replyDueAt!: Date | null;
  @Column('timestamptz', { name: 'replied_at', nullable: true })
  readonly repliedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  readonly closedAt!: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  readonly withdrawnAt!: Date | null;
}
