export type { Delivery, Message, Notifier } from './notifier';
export { createMailNotifier, type MailSettings } from './mail-notifier';
export { isPlainAddress } from './plain-line';
export { createChatRobot, type ChatRobot, type ChatSettings } from './chat-robot';
export { leadsInside } from './private-network';
export { newWebhookSecret, webhookHeaders } from './webhook-signature';
export { sendWebhook, WEBHOOK_TIMEOUT, type WebhookDelivery, type WebhookMessage } from './webhook-sender';
