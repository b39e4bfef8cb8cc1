import i18next from 'i18next';
import countyRules from '../../i18n/zh-CN/county-rules.json';

// They come with the page, not with the login page.
i18next.addResourceBundle('zh-CN', 'countyRules', countyRules);
