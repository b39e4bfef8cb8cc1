import i18next from 'i18next';
import register from '../../i18n/zh-CN/register.json';

// Only 整改办 needs these words, now and then: they come with the page.
i18next.addResourceBundle('zh-CN', 'register', register);
