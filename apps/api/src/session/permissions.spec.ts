import type { Role } from '@rectify/domain';
import { permissionsOf } from './permissions';

const permitted = (...roles: readonly Role[]) => permissionsOf({ personId: 'p', unitId: 'u', roles });

describe('what the interface may show', () => {
  it('整改办 registers, imports, supervises and sees everything', () => {
    expect(permitted('officeClerk')).toEqual(['registerIssues', 'importIssues', 'superviseIssues', 'seeAllIssues', 'maintainCalendar', 'editDefinitions', 'publishDefinitions', 'migrateIssues']);
  });
  it('督办员 supervises and sees everything, but registers nothing', () => {
    expect(permitted('supervisor')).toEqual(['superviseIssues', 'seeAllIssues']);
  });
  it('责任领导 supervises within the own line', () => {
    expect(permitted('leader')).toEqual(['superviseIssues']);
  });
  it('whoever only works or reviews has nothing beyond the own tasks', () => {
    expect(permitted('handler', 'head', 'townshipReviewer', 'departmentReviewer', 'reformReviewer', 'statisticsReviewer')).toEqual([]);
  });
  it('each of the three administrators only administers; the first keeps the calendar and the processes, the second approves them', () => {
    expect(permitted('systemAdministrator')).toEqual(['maintainCalendar', 'editDefinitions', 'publishDefinitions', 'administer']);
    expect(permitted('securityAdministrator')).toEqual(['publishDefinitions', 'administer']);
    expect(permitted('auditAdministrator')).toEqual(['administer', 'audit']);
  });
});
