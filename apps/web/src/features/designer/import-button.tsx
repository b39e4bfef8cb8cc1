import { UploadOutlined } from '@ant-design/icons';
import { MOST_DEFINITION_BYTES } from '@rectify/contracts';
import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTextFile } from '../calendar/read-text-file';
import { useEditing } from './editing';
import { readDefinition, type FileProblem } from './read-definition';

/** Takes a definition from a JSON file: all of it as one step that can be undone, or nothing. */
export function ImportButton() {
  const { t } = useTranslation('designer');
  const { definition, edit } = useEditing();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const reading = file.size > MOST_DEFINITION_BYTES ? { problems: ['tooLarge' as const] } : readDefinition(await readTextFile(file));
    if ('problems' in reading) setProblems(reading.problems);
    else {
      // Which process this is was decided with the draft; the file says how it goes.
      edit({ ...reading.definition, key: definition.key, version: definition.version });
      void message.success(t('import.done'));
    }
  };
  return (
    <>
      <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        {t('import.button')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={t('import.button')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Modal open={problems.length > 0} title={t('import.refused')} footer={null} onCancel={() => setProblems([])}>
        <p>{t('import.nothing')}</p>
        <ul tabIndex={0} aria-label={t('import.refused')}>
          {problems.map((problem, index) => (
            <li key={index}>{typeof problem === 'string' ? t(`import.${problem}`) : t('import.line', problem)}</li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
