import i18next from 'i18next';
import migration from '../../i18n/zh-CN/migration.json';

// Only 整改办 needs these words, now and then: they come with the page.
i18next.addResourceBundle('zh-CN', 'migration', migration);
