import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 佐证文件: an upload; without `sha256` not yet whole. Size in bytes. */
@Entity('stored_file')
@Index('stored_file_by_content', ['sha256'])
@Index('stored_file_by_person', ['uploadedBy', 'createdAt'])
export class StoredFileRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly name!: string;
  @Column('bigint')
  readonly size!: string;
  @Column('uuid', { name: 'uploaded_by' })
  readonly uploadedBy!: string;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('text', { name: 'media_type', nullable: true })
  readonly mediaType!: string | null;
  @Column('text', { nullable: true })
  readonly sha256!: string | null;
}

/** An issue's log refers to the file. */
@Entity('issue_file')
@Index('issue_file_by_file', ['fileId'])
export class IssueFileRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @PrimaryColumn('uuid', { name: 'file_id' })
  readonly fileId!: string;
}
