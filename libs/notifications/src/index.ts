export type { Delivery, Message, Notifier } from './notifier';
export { createMailNotifier, type MailSettings } from './mail-notifier';
export { isPlainAddress } from './plain-line';
