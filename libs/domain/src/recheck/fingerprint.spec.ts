import { anIssue, township } from '../../../../test/builders';
import { fingerprints, isRecurrence } from './fingerprint';

const facts = (finding: string, more: object = {}) => ({ ...anIssue().issue.facts, finding, ...more });

describe('the fingerprint of an issue', () => {
  it('is the same for the same thing in other counts, dates and punctuation', () => {
    expect(isRecurrence(facts('部分停产企业仍在报送产值，共3家。'), facts('2户停产企业报送产值。'))).toBe(true);
    expect(isRecurrence(facts('停产企业仍在报送产值（3家）'), facts('12家停产企业，报送产值。'))).toBe(true);
  });

  it('differs with the object, the unit, the section and the kind', () => {
    const one = facts('停产企业仍在报送产值。');
    expect(isRecurrence(one, facts('停工项目仍在报送投资。'))).toBe(false);
    expect(isRecurrence(one, { ...one, responsibleUnits: [township('白塔乡')] })).toBe(false);
    expect(isRecurrence(one, { ...one, section: '投资' })).toBe(false);
    expect(isRecurrence(one, { ...one, issueType: '漏报' })).toBe(false);
  });

  it('is one for each responsible unit: a thing comes back unit by unit', () => {
    const units = [township('青栎镇'), township('白塔乡')];
    const wide = facts('停产企业仍在报送产值。', { responsibleUnits: units });
    expect(fingerprints(wide)).toHaveLength(2);
    expect(isRecurrence({ ...wide, responsibleUnits: [units[1]!] }, wide)).toBe(true);
  });

  it('is none where nothing is left to go by', () => {
    expect(fingerprints(facts('部分问题（3个）'))).toEqual([]);
  });
});
