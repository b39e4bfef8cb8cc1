import type { ThemeConfig } from 'antd';

/** Sober and legible; every text colour reaches 4.5:1 on the grounds it is used on. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0a4bbd',
    colorPrimaryActive: '#083a94',
    colorLink: '#0958d9',
    colorLinkHover: '#083a94',
    colorText: '#1b2430',
    colorTextSecondary: '#4a5667',
    colorTextTertiary: '#596577',
    colorTextDescription: '#596577',
    colorTextPlaceholder: '#667085',
    colorTextDisabled: '#667085',
    colorError: '#b42318',
    colorSuccess: '#1a7f37',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#a9d5b5',
    colorWarning: '#a15c00',
    colorWarningBg: '#fff4e0',
    colorWarningBorder: '#f0d39c',
    colorErrorBg: '#fdeceb',
    colorErrorBorder: '#f3bdb8',
    colorBorder: '#c3ccd8',
    colorBorderSecondary: '#dde3eb',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
};
