import type { Role } from '../definition';
import type { Positions, UnitRef } from '../issue/facts';
import type { Person, Unit } from './unit';
import { unitRefOf } from './unit-directory';

/** Which units hold the fixed duties of the process in this county, section by section where they differ. */
export interface CountyPositions {
  /** 整改办 */
  readonly office: UnitRef | null;
  /** 统计局 */
  readonly statisticsBureau: UnitRef | null;
  /** 督查室 */
  readonly supervisionOffice?: UnitRef | null;
  /** 发改局 */
  readonly reformBureau: UnitRef | null;
  /** 行业主管部门 of each 板块. */
  readonly industryDepartments: Readonly<Record<string, UnitRef>>;
  /** 行业主管部门 of every other 板块. */
  readonly defaultIndustryDepartment: UnitRef | null;
}

/** By what words of its name or short names a department is known to look after a 板块. */
const industryWords: Readonly<Record<string, readonly string[]>> = {
  投资: ['发展和改革', '发改'],
  工业: ['经济和信息化', '经信', '工业和信息化'],
  服务业: ['商务', '商合'],
};

/** The positions of one issue, by its 板块. */
export function positionsFor(section: string, county: CountyPositions): Positions {
  return {
    office: county.office,
    industryDepartment: industryDepartmentOf(section, county),
    reformBureau: county.reformBureau,
    statisticsBureau: county.statisticsBureau,
    ...(county.supervisionOffice && { supervisionOffice: county.supervisionOffice }),
  };
}

function industryDepartmentOf(section: string, county: CountyPositions): UnitRef | null {
  const own = Object.hasOwn(county.industryDepartments, section) ? county.industryDepartments[section] : undefined;
  return own ?? county.defaultIndustryDepartment;
}

/**
 * A first proposal from who holds which role: the one unit with 整改办 people, with 统计审核, with 发改审核, with 督办员 beside it; the department
 * with 部门审核 that looks after each 板块, the statistics bureau for the rest. `null` where no unit, or more than one, fits.
 */
export function derivePositions(units: readonly Unit[], persons: readonly Person[]): CountyPositions {
  const holding = (role: Role) => {
    const unitIds = new Set(persons.filter((person) => person.active && person.roles.includes(role)).map((person) => person.unitId));
    return units.filter((unit) => unitIds.has(unit.id));
  };
  const only = (found: readonly Unit[]) => (found[0] && found.length === 1 ? unitRefOf(found[0]) : null);
  const departments = holding('departmentReviewer');
  const looksAfter = (unit: Unit, words: readonly string[]) =>
    [unit.name, ...unit.aliases].some((name) => words.some((word) => name.includes(word)));
  const industryDepartments = Object.entries(industryWords).flatMap(([section, words]) => {
    const department = only(departments.filter((unit) => looksAfter(unit, words)));
    return department ? [[section, department] as const] : [];
  });
  const statisticsBureau = only(holding('statisticsReviewer'));
  const reviewsAsDepartment = departments.some((unit) => unit.id === statisticsBureau?.id);
  const office = only(holding('officeClerk'));
  const supervisionOffice = only(holding('supervisor').filter((unit) => unit.id !== office?.id));
  return {
    office,
    ...(supervisionOffice && { supervisionOffice }),
    statisticsBureau,
    reformBureau: only(holding('reformReviewer')),
    industryDepartments: Object.fromEntries(industryDepartments),
    defaultIndustryDepartment: reviewsAsDepartment ? statisticsBureau : null,
  };
}
