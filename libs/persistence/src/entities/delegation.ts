import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 委托 */
@Entity('delegation')
@Index('delegation_delegate', ['delegateId', 'endsOn'])
@Index('delegation_person', ['personId', 'endsOn'])
export class DelegationRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('uuid', { name: 'person_id' })
  readonly personId!: string;
  @Column('uuid', { name: 'delegate_id' })
  readonly delegateId!: string;
  @Column('date', { name: 'starts_on' })
  readonly startsOn!: string;
  @Column('date', { name: 'ends_on' })
  readonly endsOn!: string;
  @Column('text')
  readonly reason!: string;
  @Column('uuid', { name: 'created_by' })
  readonly createdBy!: string;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  readonly revokedAt!: Date | null;
}
