import { proofsOf, tickedOf, ticksFrom } from './measure-ticks';

const proof = { name: '核对表', reference: '盒1', measure: 1 };

describe('measures in a form', () => {
  it('begin with what was ticked and proved before', () => {
    expect(ticksFrom(2, [1], [proof, { name: '总结', reference: '盒2' }])).toEqual({ 0: { ticked: false, evidence: [] }, 1: { ticked: true, evidence: [proof] } });
  });

  it('send what is ticked in the order of the plan, each piece naming its measure; blank rows and measures no longer ticked send nothing', () => {
    const ticks = {
      10: { ticked: true, evidence: [{ name: '照片', reference: '' }] },
      2: { ticked: true, evidence: [{ name: '核对表', reference: '盒1' }, { name: ' ', reference: '' }] },
      3: { ticked: false, evidence: [{ name: '草稿', reference: '盒3' }] },
    };
    expect(tickedOf(ticks)).toEqual([2, 10]);
    expect(proofsOf(ticks)).toEqual([{ name: '核对表', reference: '盒1', measure: 2 }, { name: '照片', reference: '', measure: 10 }]);
    expect([tickedOf(undefined), proofsOf(undefined)]).toEqual([[], []]);
  });
});
