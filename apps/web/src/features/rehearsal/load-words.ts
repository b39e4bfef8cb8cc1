import i18next from 'i18next';
import rehearsal from '../../i18n/zh-CN/rehearsal.json';

// Only who rehearses needs these words: they come with the page.
i18next.addResourceBundle('zh-CN', 'rehearsal', rehearsal);
