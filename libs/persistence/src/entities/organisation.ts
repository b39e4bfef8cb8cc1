import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 单位 */
@Entity('unit')
export class UnitRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly code!: string;
  @Column('text')
  readonly name!: string;
  @Column('text')
  readonly kind!: string;
  @Column('uuid', { name: 'parent_id', nullable: true })
  readonly parentId!: string | null;
  @Column('text', { array: true })
  readonly aliases!: string[];
}

/** 人员 */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly account!: string;
  @Column('text')
  readonly name!: string;
  @Column('uuid', { name: 'unit_id' })
  readonly unitId!: string;
  @Column('text')
  readonly post!: string;
  @Column('text', { array: true })
  readonly roles!: string[];
  @Column('text', { nullable: true })
  readonly email!: string | null;
  @Column('boolean')
  readonly active!: boolean;
  @Column('text', { name: 'password_hash' })
  readonly passwordHash!: string;
}

/** 登录会话 */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;
  @Column('uuid', { name: 'person_id' })
  readonly personId!: string;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}

/** Which unit holds a position in the process */
@Entity('county_position')
export class CountyPositionRow {
  @PrimaryColumn('text')
  readonly key!: string;
  @Column('uuid', { name: 'unit_id' })
  readonly unitId!: string;
}
