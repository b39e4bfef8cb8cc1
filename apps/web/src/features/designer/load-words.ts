import i18next from 'i18next';
import designer from '../../i18n/zh-CN/designer.json';

// Only who designs needs these words: they come with the designer, not with the login page.
i18next.addResourceBundle('zh-CN', 'designer', designer);
