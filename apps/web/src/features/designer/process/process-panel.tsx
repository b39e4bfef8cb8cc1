import { BasicRules } from './basic-rules';
import { RecheckRules, SelfCheckRules } from './recheck-rules';
import { SidePathRules } from './side-path-rules';
import styles from './process.module.css';

/** What holds for the whole process, beside its 环节. */
export function ProcessPanel() {
  return (
    <div className={styles.panel} data-path="">
      <BasicRules />
      <SidePathRules />
      <RecheckRules />
      <SelfCheckRules />
    </div>
  );
}
