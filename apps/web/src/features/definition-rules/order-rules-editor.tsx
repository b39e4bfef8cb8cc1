import { audienceInWords, audienceKeys, machineKinds, orderNumberText, relationInWords, roleName, type Definition, type OrderPolicy, type OrderRule } from '@rectify/domain';
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../elements/section';
import { said } from '../designer/edit/change-stage';
import { dutyOf, dutyRoles, relations } from '../designer/edit/duties';
import { replaced } from '../designer/edit/replaced';
import { steps } from '../designer/edit/rungs';
import { useEditing } from '../designer/editing';
import { DutyRows } from '../designer/inspector/duty-rows';
import { ChoiceField, ChoicesField, NumberField, SwitchField, TextField } from '../designer/parts/fields';
import { Rows } from '../designer/parts/rows';
import styles from './definition-rules.module.css';
import { beginningOrders, newOrderRule, orderKindInWords, orderKinds } from './order-beginnings';

const BY_HAND = 'byHand';
const stepChoices = (byHand: string) => [{ value: BY_HAND as typeof BY_HAND | (typeof steps)[number], label: byHand }, ...steps.filter((step) => step !== '月报' && step !== '阶段小结').map((value) => ({ value, label: value }))];

type Put = (rule: OrderRule, typed?: boolean) => void;

/** 督办文书: 文种, 字号, who signs, who is told, terms, 要求 and 考核分值 of each. */
export function OrderRulesEditor() {
  const { t } = useTranslation('designer');
  const { definition, edit, readOnly } = useEditing();
  const { orders } = definition;
  const set = (next: OrderPolicy | undefined, typedIn?: string) => edit(said<Definition>({ ...definition, orders: next }), typedIn);
  if (!orders) {
    return (
      <Section title={t('orderRules.title')}>
        <p>{t('orderRules.none')}</p>
        {!readOnly && <Button onClick={() => set(beginningOrders)}>{t('orderRules.begin')}</Button>}
      </Section>
    );
  }
  const missing = orderKinds.filter((kind) => !orders.kinds.some((rule) => rule.kind === kind));
  return (
    <div className={styles.panel} data-path="/orders">
      {orders.kinds.map((rule, index) => (
        <Section key={rule.kind} title={rule.name} aside={!readOnly && <RemoveButton name={rule.name} onClick={() => set(orders.kinds.length > 1 ? { ...orders, kinds: replaced(orders.kinds, index, 1) } : undefined)} />}>
          <OrderRuleFields rule={rule} path={`/orders/kinds/${index}`} put={(next, typed) => set({ ...orders, kinds: replaced(orders.kinds, index, 1, next) }, typed ? `/orders/kinds/${index}` : undefined)} />
        </Section>
      ))}
      {!readOnly && missing.length > 0 && (
        <p className={styles.placeholders}>
          <span>{t('orderRules.add')}</span>
          {missing.map((kind) => (
            <Button key={kind} size="small" onClick={() => set({ ...orders, kinds: [...orders.kinds, newOrderRule(kind)] })}>
              {orderKindInWords(kind)}
            </Button>
          ))}
        </p>
      )}
      <Section title={t('orderRules.who')}>
        <ChoiceField path="/orders/issuedBy" label={t('orderRules.issuedBy')} value={orders.issuedBy} choices={relations.map((value) => ({ value, label: relationInWords(value) }))} onChange={(issuedBy) => set({ ...orders, issuedBy })} />
        <DutyRows path="/orders/draftedBy" label={t('orderRules.draftedBy')} duty={orders.draftedBy} onChange={(draftedBy) => set({ ...orders, draftedBy })} />
        <DutyRows path="/orders/closedBy" label={t('orderRules.closedBy')} duty={orders.closedBy} onChange={(closedBy) => set({ ...orders, closedBy })} />
      </Section>
    </div>
  );
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const { t } = useTranslation('designer');
  return <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('orderRules.remove', { name })} onClick={onClick} />;
}

function OrderRuleFields({ rule, path, put }: { readonly rule: OrderRule; readonly path: string; readonly put: Put }) {
  const { t } = useTranslation('designer');
  const year = new Date().getFullYear();
  const number = orderNumberText({ series: rule.prefix, year, number: 1 });
  return (
    <div className={styles.line}>
      <TextField path={`${path}/name`} label={t('orderRules.name')} value={rule.name} maxLength={40} onChange={(name) => put({ ...rule, name }, true)} />
      <TextField path={`${path}/prefix`} label={t('orderRules.prefix')} hint={t('orderRules.numbering', { number })} value={rule.prefix} maxLength={20} onChange={(prefix) => put({ ...rule, prefix }, true)} />
      <ChoiceField path={`${path}/step`} label={t('orderRules.step')} value={rule.step ?? BY_HAND} choices={stepChoices(t('orderRules.byHand'))} onChange={(step) => put(said<OrderRule>({ ...rule, step: step === BY_HAND ? undefined : step }))} />
      <NumberField path={`${path}/receiptWithin`} label={t('orderRules.receiptWithin')} unit={t('workdays')} min={1} max={60} value={rule.receiptWithin} onChange={(receiptWithin) => put({ ...rule, receiptWithin }, true)} />
      <SwitchField path={`${path}/replyWithin#asked`} label={t('orderRules.replyAsked')} value={rule.replyWithin !== null} onChange={(on) => put({ ...rule, replyWithin: on ? Math.max(5, rule.receiptWithin) : null })} />
      {rule.replyWithin !== null && (
        <NumberField path={`${path}/replyWithin`} label={t('orderRules.replyWithin')} unit={t('workdays')} min={1} max={400} value={rule.replyWithin} onChange={(replyWithin) => put({ ...rule, replyWithin }, true)} />
      )}
      <ChoicesField path={`${path}/answeredBy`} label={t('orderRules.answeredBy')} wide value={rule.answeredBy} choices={dutyRoles.map((value) => ({ value, label: roleName(value) }))} onChange={(answeredBy) => put({ ...rule, answeredBy })} />
      <ChoicesField path={`${path}/copies`} label={t('orderRules.copies')} wide value={rule.copies} choices={audienceKeys.map((value) => ({ value, label: audienceInWords(value) }))} onChange={(copies) => put({ ...rule, copies })} />
      <ChoicesField path={`${path}/copyNames`} label={t('orderRules.copyNames')} wide open value={rule.copyNames} choices={[]} onChange={(copyNames) => put({ ...rule, copyNames })} />
      <TextField path={`${path}/requirement`} label={t('orderRules.requirement')} wide value={rule.requirement} maxLength={1000} onChange={(requirement) => put({ ...rule, requirement }, true)} />
      <div className={styles.full}>
        {machineKinds.includes(rule.kind) && (
          <SwitchField path={`${path}/signedBy#needed`} label={t('orderRules.signed')} value={rule.signedBy !== null} onChange={(on) => put({ ...rule, signedBy: on ? [dutyOf('responsibleLeader')] : null })} />
        )}
        {rule.signedBy !== null && <DutyRows path={`${path}/signedBy`} label={t('orderRules.signedBy')} duty={rule.signedBy} onChange={(signedBy) => put({ ...rule, signedBy })} />}
        <ScoreRows rule={rule} path={`${path}/scores`} put={put} />
      </div>
    </div>
  );
}

/** 考核分值: what the n-th signed order of the kind brings. */
function ScoreRows({ rule, path, put }: { readonly rule: OrderRule; readonly path: string; readonly put: Put }) {
  const { t } = useTranslation('designer');
  return (
    <Rows
      path={path}
      label={t('orderRules.scores')}
      entries={rule.scores}
      onChange={(scores, typedIn) => put({ ...rule, scores }, typedIn !== undefined)}
      withNew={(scores) => [...scores, { nth: Math.max(0, ...scores.map(({ nth }) => nth)) + 1, score: -1 }]}
      add={t('orderRules.addScore')}
      render={(entry, set, place) => (
        <>
          <NumberField path={`${place}/nth`} label={t('orderRules.nth')} min={1} max={100} value={entry.nth} onChange={(nth) => set({ ...entry, nth }, true)} />
          <NumberField path={`${place}/score`} label={t('orderRules.score')} min={-1000} max={1000} step={0.5} value={entry.score} onChange={(score) => set({ ...entry, score }, true)} />
        </>
      )}
    />
  );
}
