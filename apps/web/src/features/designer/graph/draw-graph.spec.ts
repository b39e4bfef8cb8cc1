import { statisticsInspectionV2 } from '@rectify/definitions';
import type { Definition } from '@rectify/domain';
import { insertStage } from '../edit/arrange-stages';
import { groupWithNext } from '../edit/group-stages';
import { drawGraph, type Box, type Picture } from './draw-graph';

const department = statisticsInspectionV2.stages.findIndex(({ key }) => key === 'departmentReview');
const grouped = groupWithNext(statisticsInspectionV2, department, '会审');

const boxOf = ({ boxes }: Picture, id: string) => boxes.find((box) => box.id === id);
const holdsBox = (outer: Box, inner: Box) =>
  outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
const meet = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

describe('the picture of a process', () => {
  const picture = drawGraph(grouped);
  const stageBoxes = picture.boxes.filter(({ kind }) => kind === 'stage');

  it('has one box for every stage, and none lies over another', () => {
    expect(stageBoxes.map(({ index }) => index).sort((one, other) => one - other)).toEqual(grouped.stages.map((_, index) => index));
    expect(stageBoxes.flatMap((one) => stageBoxes.filter((other) => other !== one && meet(one, other)))).toEqual([]);
  });

  it('frames what every unit walks through, and what stands side by side', () => {
    const frames = picture.boxes.filter(({ kind }) => kind !== 'stage');
    expect(frames.map(({ kind }) => kind)).toEqual(['branches', 'branches', 'group']);
    const [left, right] = [boxOf(picture, `stage-${department}`), boxOf(picture, `stage-${department + 1}`)];
    expect(left?.y).toBe(right?.y);
    expect(frames[2] && left && right && holdsBox(frames[2], left) && holdsBox(frames[2], right)).toBe(true);
  });

  it('leads from the first stage to the last, and shows every 退回 apart', () => {
    const ahead = picture.lines.filter(({ back }) => !back);
    const last = `stage-${grouped.stages.length - 1}`;
    const reach = (id: string): string => {
      const next = ahead.find(({ from }) => from === id || from === `frame-${id.split('-')[1]}`);
      return next === undefined ? id : reach(next.to.replace('frame', 'stage'));
    };
    expect(reach('stage-0')).toBe(last);
    expect(picture.lines.filter(({ back }) => back)).toHaveLength(grouped.stages.flatMap(({ returns }) => returns).length);
  });

  it('holds fifty stages', () => {
    const many = Array.from({ length: 38 }).reduce<Definition>((definition) => insertStage(definition, department, '会审').definition, statisticsInspectionV2);
    const boxes = drawGraph(many).boxes.filter(({ kind }) => kind === 'stage');
    expect(boxes).toHaveLength(50);
    expect(boxes.flatMap((one) => boxes.filter((other) => other !== one && meet(one, other)))).toEqual([]);
  });
});
