import type { OrderPolicy } from '@rectify/domain';

const bothInOffice = [{ relation: 'office', role: 'officeClerk' }, { relation: 'office', role: 'supervisor' }] as const;

/** 督办文书 of the default process: the ladder drafts, a person signs, the unit receives within a day and answers. */
export const orderPolicy: OrderPolicy = {
  issuedBy: 'office',
  draftedBy: bothInOffice,
  closedBy: bothInOffice,
  kinds: [
    {
      kind: 'yellow', name: '黄色督办单', prefix: '督办', step: '黄色督办',
      signedBy: [{ relation: 'office', role: 'officeClerk' }],
      answeredBy: ['head', 'handler'],
      copies: ['responsibleLeader'], copyNames: [],
      receiptWithin: 1, replyWithin: 3,
      requirement: '请立即组织办理，查明逾期原因，明确办结时间。',
      scores: [{ nth: 2, score: -1 }],
    },
    {
      kind: 'red', name: '红色督办单', prefix: '督办', step: '红色督办',
      signedBy: [{ relation: 'office', role: 'officeClerk' }],
      answeredBy: ['head'],
      copies: ['responsibleLeader'], copyNames: [],
      receiptWithin: 1, replyWithin: 3,
      requirement: '请单位主要负责人亲自组织办理，查明逾期原因，明确办结时间。',
      scores: [],
    },
    {
      kind: 'talk', name: '约谈通知', prefix: '约谈', step: '约谈建议',
      signedBy: [{ relation: 'responsibleLeader', role: 'leader' }],
      answeredBy: ['head'],
      copies: ['office'], copyNames: [],
      receiptWithin: 1, replyWithin: 3,
      requirement: '请单位主要负责人按通知的时间、地点到会，说明逾期原因和下一步措施。',
      scores: [],
    },
    {
      kind: 'circular', name: '通报', prefix: '通报', step: '通报建议',
      signedBy: [{ relation: 'office', role: 'supervisor' }],
      answeredBy: ['head'],
      copies: ['responsibleLeader', 'leadUnit'], copyNames: ['县纪委监委'],
      receiptWithin: 1, replyWithin: 5,
      requirement: '现予通报。请深刻检查原因，限期整改到位。',
      scores: [],
    },
    {
      kind: 'accountability', name: '问责建议', prefix: '问责建议',
      signedBy: [{ relation: 'office', role: 'supervisor' }],
      answeredBy: ['head'],
      copies: ['responsibleLeader'], copyNames: ['县纪委监委'],
      receiptWithin: 1, replyWithin: null,
      requirement: '建议按照干部管理权限，对长期逾期、推诿不办的责任人员依规依纪处理。',
      scores: [],
    },
  ],
};
