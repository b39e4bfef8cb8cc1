/** 保存期限, in days from when a thing was settled. Logs, 督办文书, notices and the audit have none: they are never deleted. */
export interface Retention {
  /** 外发接口 deliveries. */
  readonly webhookDeliveryDays: number;
  /** Messages to the chat of the group. */
  readonly chatDays: number;
  /** 每日摘要 and gathered mails. */
  readonly digestDays: number;
  /** The way of a mail; the notice itself stays. */
  readonly mailDays: number;
  /** Sign-ins that have expired. */
  readonly sessionDays: number;
  /** Imports that were never confirmed. */
  readonly importDraftDays: number;
  /** 佐证文件 that were uploaded and never handed in. */
  readonly uploadDays: number;
}

/** What holds until the county decides otherwise. */
export const usualRetention: Retention = { webhookDeliveryDays: 180, chatDays: 180, digestDays: 180, mailDays: 365, sessionDays: 30, importDraftDays: 180, uploadDays: 7 };

/** The shortest that may be chosen: long enough to answer a complaint, and never so short that something is sent twice. */
export const leastRetention: Retention = { webhookDeliveryDays: 30, chatDays: 30, digestDays: 30, mailDays: 90, sessionDays: 1, importDraftDays: 30, uploadDays: 1 };

const MOST_DAYS = 3650;

const names: Readonly<Record<keyof Retention, string>> = {
  webhookDeliveryDays: '外发记录',
  chatDays: '群消息记录',
  digestDays: '摘要邮件',
  mailDays: '邮件发送记录',
  sessionDays: '过期登录',
  importDraftDays: '未确认的导入',
  uploadDays: '未提交的附件',
};

export const retentionKeys = ['webhookDeliveryDays', 'chatDays', 'digestDays', 'mailDays', 'sessionDays', 'importDraftDays', 'uploadDays'] as const satisfies readonly (keyof Retention)[];

/** What a period is of, in words. */
export function retainedInWords(key: keyof Retention): string {
  return names[key];
}

/** What is wrong with the periods, in Chinese; empty = nothing. */
export function retentionProblems(retention: Retention): readonly string[] {
  const outside = retentionKeys.flatMap((key) => {
    const days = retention[key];
    const isWithin = Number.isInteger(days) && days >= leastRetention[key] && days <= MOST_DAYS;
    return isWithin ? [] : [`${names[key]}的保存期限应在${leastRetention[key]}到${MOST_DAYS}日之间。`];
  });
  return outside;
}
