import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../elements/section';
import { VersionRow } from './version-row';
import type { Process } from './process';
import styles from './definitions.module.css';

const FIRST = 3;

/** A process with its versions, the newest first. */
export function ProcessCard({ process }: { readonly process: Process }) {
  const { t } = useTranslation('definitions');
  const [all, setAll] = useState(false);
  const { key, name, forBatches, versions } = process;
  // What new issues take is always in sight.
  const shown = versions.filter((version, position) => all || position < FIRST || version.inForce);
  return (
    <Section title={name} aside={<span className={styles.quiet}>{t(forBatches ? 'key' : 'internal', { key })}</span>}>
      <ul>
        {shown.map((version) => (
          <VersionRow key={version.version} process={process} version={version} />
        ))}
      </ul>
      {shown.length < versions.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('older', { count: versions.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
