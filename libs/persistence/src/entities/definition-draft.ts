import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 流程草稿 */
@Entity('definition_draft')
@Unique('definition_draft_version', ['key', 'publishedVersion'])
@Index('definition_draft_by_time', ['updatedAt', 'id'])
export class DefinitionDraftRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly key!: string;
  @Column('text')
  readonly name!: string;
  @Column('jsonb')
  readonly body!: unknown;
  @Column('text', { name: 'based_on_key' })
  readonly basedOnKey!: string;
  @Column('integer', { name: 'based_on_version' })
  readonly basedOnVersion!: number;
  @Column('text')
  readonly state!: string;
  @Column('integer')
  readonly revision!: number;
  @Column('uuid', { name: 'author_id' })
  readonly authorId!: string;
  @Column('text', { nullable: true })
  readonly note!: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  readonly submittedAt!: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  readonly decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  readonly decidedAt!: Date | null;
  @Column('text', { nullable: true })
  readonly rejection!: string | null;
  @Column('integer', { name: 'published_version', nullable: true })
  readonly publishedVersion!: number | null;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' })
  readonly updatedAt!: Date;
}
