import type { PreferencesView } from '@rectify/contracts';
import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './preferences.module.css';

export interface ChannelTableProps {
  readonly view: PreferencesView;
  readonly busy: boolean;
  readonly onSwitch: (key: string, channel: 'mail' | 'chat', on: boolean) => void;
}

/** A row a kind, a switch a channel. */
export function ChannelTable({ view, busy, onSwitch }: ChannelTableProps) {
  const { t } = useTranslation('preferences');
  const channels = view.chatAvailable ? (['mail', 'chat'] as const) : (['mail'] as const);
  return (
    <table className={styles.channels}>
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col" className={styles.channel}>
              {t(channel)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">
              {group.name}
              {group.mailIsBinding && <small className={styles.note}>{t('binding')}</small>}
            </th>
            {channels.map((channel) => (
              <td key={channel} className={styles.channel}>
                <Switch
                  checked={group[channel]}
                  disabled={busy}
                  onChange={(on) => onSwitch(group.key, channel, on)}
                  aria-label={t('switch', { name: group.name, channel: t(channel) })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
