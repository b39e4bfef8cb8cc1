import { ArrowLeftOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import type { OrderPaper } from '@rectify/contracts';
import { Button } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DrillMark } from '../../elements/drill-mark';
import { Failure, Loading } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import styles from './paper.module.css';
import { docxOf, useOrderPaper } from './orders';

/** One 督办文书 as the paper it is: read, printed, taken along. */
export function OrderPage() {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const { data, error, refetch } = useOrderPaper(id);
  useTitle(data?.document.number ?? data?.order.name ?? t('title'));
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const { order } = data;
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <Link to="/orders">
          <ArrowLeftOutlined aria-hidden /> {t('back')}
        </Link>
        <Link to={`/issues/${order.issueId}`}>{t('toIssue', { code: order.code })}</Link>
        <Button className={styles.download} icon={<DownloadOutlined />} href={docxOf(order.id)} download>
          {t('download')}
        </Button>
        <Button className={styles.print} icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <Paper paper={data} />
    </main>
  );
}

/** 发文机关标志, 发文字号, 标题, 主送, 正文, 落款, 成文日期, 抄送. */
function Paper({ paper: { document } }: { readonly paper: OrderPaper }) {
  const { t } = useTranslation('orders');
  const { issuer, number, title, to, paragraphs, signer, date, copies, isDraft, isDrill } = document;
  const heading = t('file', { issuer });
  return (
    <article className={styles.paper} lang="zh-CN">
      {(isDrill || isDraft) && (
        <p className={styles.marks}>
          {isDrill && <DrillMark />} {isDraft && t('draftMark')}
        </p>
      )}
      <p className={styles.issuer} style={{ '--letters': heading.length } as CSSProperties}>
        {heading}
      </p>
      <p className={styles.number}>{number ?? t('unnumbered')}</p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.to}>{to}：</p>
      {paragraphs.map((text, index) => (
        <p key={index} className={styles.text}>
          {text}
        </p>
      ))}
      {signer && <p className={styles.text}>{t('signer', { name: signer })}</p>}
      <p className={styles.end}>{issuer}</p>
      <p className={styles.end}>{date}</p>
      {copies.length > 0 && <p className={styles.copies}>{t('copies', { names: copies.join('，') })}</p>}
    </article>
  );
}
