import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';

dayjs.locale('zh-cn');

export interface DayPickerProps {
  /** YYYY-MM-DD */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** YYYY-MM-DD: days before and after cannot be chosen. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** Chooses a day; value in and out are words, so that drafts and bodies hold no objects. */
export function DayPicker({ value, onChange, id, label, placeholder, disabled, min, max }: DayPickerProps) {
  const { t } = useTranslation();
  return (
    <DatePicker
      id={id}
      aria-label={label}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      placeholder={placeholder ?? t('date.choose')}
      format={['YYYY-MM-DD', 'YYYY.M.D', 'YYYY/M/D']}
      disabled={disabled}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      style={{ width: '100%' }}
    />
  );
}
