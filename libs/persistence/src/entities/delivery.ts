import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Channels a person has chosen */
@Entity('preference')
export class PreferenceRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  readonly personId!: string;
  @Column('jsonb')
  readonly choices!: unknown;
  @Column('timestamptz', { name: 'updated_at' })
  readonly updatedAt!: Date;
}

/** Several notices in one mail, or the 每日摘要 of a day */
@Entity('digest')
export class DigestRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('uuid', { name: 'person_id' })
  readonly personId!: string;
  @Column('text')
  readonly kind!: string;
  @Column('text')
  readonly slot!: string;
  @Column('text')
  readonly address!: string;
  @Column('jsonb', { nullable: true })
  readonly content!: unknown;
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

/** A notice on its way to the chat of the group */
@Entity('chat')
export class ChatRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @PrimaryColumn('text')
  readonly key!: string;
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

/** An address of another system that is told what happens */
@Entity('webhook_endpoint')
export class WebhookEndpointRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly name!: string;
  @Column('text')
  readonly url!: string;
  @Column('text')
  readonly secret!: string;
  @Column('text', { name: 'previous_secret', nullable: true })
  readonly previousSecret!: string | null;
  @Column('timestamptz', { name: 'previous_until', nullable: true })
  readonly previousUntil!: Date | null;
  @Column('boolean')
  readonly active!: boolean;
  /** Every transaction below this number has been read. */
  @Column('bigint', { name: 'read_until' })
  readonly readUntil!: string;
  @Column('text', { nullable: true })
  readonly note!: string | null;
  @Column('uuid', { name: 'created_by' })
  readonly createdBy!: string;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}

/** What such an address is told, and what became of it */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('uuid', { name: 'endpoint_id' })
  readonly endpointId!: string;
  @Column('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @Column('integer')
  readonly version!: number;
  @Column('text', { array: true })
  readonly types!: string[];
  @Column('text')
  readonly status!: string;
  @Column('integer')
  readonly attempts!: number;
  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  readonly leasedUntil!: Date | null;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  readonly settledAt!: Date | null;
  @Column('integer', { nullable: true })
  readonly response!: number | null;
  @Column('text', { nullable: true })
  readonly note!: string | null;
}
