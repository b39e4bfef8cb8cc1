import type { Role } from '../definition';

/** 单位类型: 县委 party · 政府 government · 部门 department · 乡镇 township · 企业 enterprise */
export type UnitKind = 'party' | 'government' | 'department' | 'township' | 'enterprise';

/** 单位 */
export interface Unit {
  readonly id: string;
  /** 单位编码 of the county's list. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** 简称或曾用名 */
  readonly aliases: readonly string[];
}

/** 人员, without anything secret. */
export interface Person {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly unitId: string;
  /** 职务 */
  readonly post: string;
  readonly roles: readonly Role[];
  readonly email: string | null;
  readonly active: boolean;
}
