import { Graph, layout } from '@dagrejs/dagre';
import type { Definition } from '@rectify/domain';
import { blocksOf, type Block } from './blocks';

/** A rectangle of the picture: a 环节, or the frame around those that belong together. */
export interface Box {
  readonly id: string;
  /** Place of the 环节; of a frame, the place of its first one. */
  readonly index: number;
  readonly kind: 'stage' | 'branches' | 'group';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** 退回 */
  readonly back: boolean;
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const stageSize = { width: 200, height: 76 };
const frame = { head: 30, edge: 12, gap: 22 };
const columns = 2;

/** Where everything stands, from top to bottom. */
export function drawGraph(definition: Definition): Picture {
  const blocks = blocksOf(definition).map((block) => ({ block, boxes: boxesOf(block) }));
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', ranksep: 34, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  blocks.forEach(({ boxes: [outer] }, position) => {
    graph.setNode(String(position), { width: outer.width, height: outer.height });
    if (position > 0) graph.setEdge(String(position - 1), String(position));
  });
  layout(graph);
  const boxes = blocks.flatMap(({ boxes: parts }, position) => {
    const { x, y, width, height } = graph.node(String(position));
    return parts.map((box) => ({ ...box, x: box.x + x - width / 2, y: box.y + y - height / 2 }));
  });
  const { width = 0, height = 0 } = graph.graph();
  return { boxes, lines: [...forward(blocks.map(({ block }) => block)), ...backward(definition)], width, height };
}

export const stageId = (index: number): string => `stage-${index}`;
const frameId = (block: Block): string => `frame-${block.stages[0]?.index ?? 0}`;

/** The boxes of a block from its own corner; the first one holds the others. */
function boxesOf(block: Block): readonly [Box, ...Box[]] {
  const first = block.stages[0]?.index ?? 0;
  const across = block.kind === 'group' ? Math.min(columns, block.stages.length) : 1;
  const down = Math.ceil(block.stages.length / across);
  if (block.kind === 'single') return [{ id: stageId(first), index: first, kind: 'stage', x: 0, y: 0, ...stageSize }];
  const outer: Box = {
    id: frameId(block), index: first, kind: block.kind, x: 0, y: 0,
    width: 2 * frame.edge + across * stageSize.width + (across - 1) * frame.gap,
    height: frame.head + frame.edge + down * stageSize.height + (down - 1) * frame.gap,
  };
  const inner = block.stages.map(({ index }, position): Box => ({
    id: stageId(index), index, kind: 'stage',
    x: frame.edge + (position % across) * (stageSize.width + frame.gap),
    y: frame.head + Math.floor(position / across) * (stageSize.height + frame.gap),
    ...stageSize,
  }));
  return [outer, ...inner];
}

const outerId = (block: Block): string => (block.kind === 'single' ? stageId(block.stages[0]?.index ?? 0) : frameId(block));

function forward(blocks: readonly Block[]): readonly Line[] {
  const between = blocks.slice(1).map((block, position) => [outerId(blocks[position] ?? block), outerId(block)] as const);
  const within = blocks
    .filter(({ kind }) => kind === 'branches')
    .flatMap(({ stages }) => stages.slice(1).map(({ index }, position) => [stageId(stages[position]?.index ?? 0), stageId(index)] as const));
  return [...between, ...within].map(([from, to]) => ({ id: `${from}>${to}`, from, to, back: false }));
}

function backward({ stages }: Definition): readonly Line[] {
  return stages.flatMap(({ returns }, index) =>
    returns.flatMap((key) => {
      const target = stages.findIndex((stage) => stage.key === key);
      return target < 0 ? [] : [{ id: `return-${index}-${target}`, from: stageId(index), to: stageId(target), back: true }];
    }),
  );
}
