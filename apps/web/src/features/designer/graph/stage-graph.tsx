import '@xyflow/react/dist/base.css';
import { Background, MarkerType, ReactFlow, ReactFlowProvider, useReactFlow, type Edge } from '@xyflow/react';
import { Button, Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editing';
import { drawGraph, stageId, type Picture } from './draw-graph';
import { FrameNode, type FrameNodeType } from './frame-node';
import styles from './graph.module.css';
import { StageNode, type StageNodeType } from './stage-node';

const nodeTypes = { stage: StageNode, frame: FrameNode };
const legible = { least: 0.72, most: 0.9 };

/** 流程图: drawn from the definition, walked by the arrow keys, and nothing in it can be dragged apart. */
export function StageGraph() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const { t } = useTranslation('designer');
  const { definition, selected } = useEditing();
  const [showsReturns, setShowsReturns] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const picture = useMemo(() => drawGraph(definition), [definition]);
  const nodes = useMemo(() => nodesOf(picture, selected), [picture, selected]);
  const edges = useMemo(() => edgesOf(picture, showsReturns, selected), [picture, showsReturns, selected]);
  const { show, showTop, recentre } = useView(picture, box);
  const walk = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).dataset.stage ?? Number.NaN);
    const to = placeAfter(event.key, at, definition.stages.length);
    if (to === undefined) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-stage="${to}"]`)?.focus({ preventScroll: true });
    show(to);
  };
  useEffect(recentre, [picture.width, recentre]);
  useEffect(() => show(selected, true), [selected, show]);
  return (
    <section className={styles.graph} aria-label={t('graph.title')}>
      <div className={styles.tools}>
        <ZoomButtons onWhole={showTop} />
        <Checkbox checked={showsReturns} onChange={(event) => setShowsReturns(event.target.checked)}>
          {t('graph.returns')}
        </Checkbox>
      </div>
      <p className="sr-only">{t('graph.keys')}</p>
      <div ref={box} className={styles.box} onKeyDown={walk}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          onInit={showTop}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={0.15}
          maxZoom={1.6}
          proOptions={{ hideAttribution: true }}
        >
          <Background />
        </ReactFlow>
      </div>
    </section>
  );
}

/** What part of the picture is seen. */
function useView(picture: Picture, box: RefObject<HTMLDivElement | null>) {
  const flow = useReactFlow();
  const latest = useRef(picture);
  latest.current = picture;
  return useMemo(() => {
    /** Brings a 环节 to the middle; with `ifHidden` only one that is not to be seen. */
    const show = (index: number, ifHidden = false) => {
      const place = latest.current.boxes.find(({ id }) => id === stageId(index));
      const size = box.current?.getBoundingClientRect();
      if (!place || !size) return;
      const { x, y, zoom } = flow.getViewport();
      const [left, top] = [place.x * zoom + x, place.y * zoom + y];
      const isSeen = left >= 0 && top >= 0 && left + place.width * zoom <= size.width && top + place.height * zoom <= size.height;
      if (isSeen || (ifHidden && size.width === 0)) return;
      void flow.setCenter(place.x + place.width / 2, place.y + place.height / 2, { zoom });
    };
    const showTop = () => {
      const size = box.current?.getBoundingClientRect();
      if (!size) return;
      const zoom = Math.max(legible.least, Math.min(legible.most, size.width / latest.current.width));
      void flow.setViewport({ x: (size.width - latest.current.width * zoom) / 2, y: 0, zoom });
    };
    /** The flow goes down the middle, however wide a group has become. */
    const recentre = () => {
      const size = box.current?.getBoundingClientRect();
      const { y, zoom } = flow.getViewport();
      if (size) void flow.setViewport({ x: (size.width - latest.current.width * zoom) / 2, y, zoom });
    };
    return { show, showTop, recentre };
  }, [flow, box]);
}

function ZoomButtons({ onWhole }: { readonly onWhole: () => void }) {
  const { t } = useTranslation('designer');
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <>
      <Button size="small" onClick={() => void zoomIn()}>
        {t('graph.zoomIn')}
      </Button>
      <Button size="small" onClick={() => void zoomOut()}>
        {t('graph.zoomOut')}
      </Button>
      <Button size="small" onClick={() => void fitView({ padding: 0.04 })}>
        {t('graph.whole')}
      </Button>
      <Button size="small" onClick={onWhole}>
        {t('graph.top')}
      </Button>
    </>
  );
}

function placeAfter(key: string, at: number, count: number): number | undefined {
  if (Number.isNaN(at)) return undefined;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

const nodesOf = ({ boxes }: Picture, selected: number): (StageNodeType | FrameNodeType)[] =>
  boxes.map(({ id, index, kind, x, y, width, height }) => {
    const place = { id, position: { x, y }, width, height, draggable: false, selectable: false };
    return kind === 'stage'
      ? { ...place, type: 'stage', zIndex: 2, data: { index, isEntry: index === selected } }
      : { ...place, type: 'frame', zIndex: 0, data: { index, kind } };
  });

function edgesOf({ lines }: Picture, showsReturns: boolean, selected: number): Edge[] {
  return lines
    .filter(({ back }) => !back || showsReturns)
    .map(({ id, from, to, back }) => ({
      id, source: from, target: to,
      sourceHandle: back ? 'side-out' : 'bottom',
      targetHandle: back ? 'side-in' : 'top',
      ...(back && { type: 'smoothstep', pathOptions: { offset: 16 + 7 * (Number(from.split('-')[1]) % 8), borderRadius: 8 } }),
      className: back ? (from === stageId(selected) ? styles.chosenReturn : styles.return) : styles.forward,
      markerEnd: { type: MarkerType.ArrowClosed, color: back ? '#8a4b00' : '#4a5667' },
      focusable: false, zIndex: 1,
    }));
}
