import type { TaskItem } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import styles from './light-mark.module.css';

export type Light = TaskItem['light'];

export const lights = ['绿', '蓝', '黄', '红', '灰'] as const satisfies readonly Light[];

/** Each light has its own shape, so that it reads without colour. */
const shapes: Readonly<Record<Light, { readonly colour: string; readonly path: string }>> = {
  绿: { colour: '#1a7f37', path: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Z' },
  蓝: { colour: '#0958d9', path: 'M8 .8 15.2 8 8 15.2.8 8Z' },
  黄: { colour: '#d48806', path: 'M8 1.2 15.4 14.5H.6Z' },
  红: { colour: '#c4281c', path: 'M1.5 1.5h13v13h-13Z' },
  灰: { colour: '#7a8699', path: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Zm0 2.5a4 4 0 1 0 0 8a4 4 0 0 0 0-8Z' },
};

/** 预警灯: colour + shape + word. */
export function LightMark({ light, compact = false }: { readonly light: Light; readonly compact?: boolean }) {
  const { t } = useTranslation();
  const { colour, path } = shapes[light];
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={path} fill={colour} />
      </svg>
      <span className={compact ? 'sr-only' : undefined}>{t(`light.${light}`)}</span>
    </span>
  );
}
