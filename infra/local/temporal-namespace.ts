import { Connection } from '@temporalio/client';
import { becomesTrue } from './waiting.ts';

const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;
const RETENTION_DAYS = 90;
const codeOf = (error: unknown) => (error as { code?: number }).code;

const within = async <T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address, connectTimeout: 3000 });
  try {
    return await connection.withDeadline(Date.now() + 5000, () => work(connection));
  } finally {
    await connection.close();
  }
};

/** Does a frontend answer at this address? */
export const temporalAnswers = (address: string): Promise<boolean> =>
  within(address, (connection) => connection.workflowService.getSystemInfo({})).then(
    () => true,
    () => false,
  );

/** Registers the namespace once (retention 90 days) and waits until workflows can start in it. */
export const makeNamespace = async (address: string, namespace: string): Promise<void> => {
  await within(address, async ({ workflowService }) => {
    try {
      await workflowService.describeNamespace({ namespace });
    } catch (error) {
      if (codeOf(error) !== NOT_FOUND) throw error;
      await workflowService
        .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: RETENTION_DAYS * 86_400 as never } })
        .catch((reason: unknown) => {
          if (codeOf(reason) !== ALREADY_EXISTS) throw reason;
        });
    }
  });
  // Registered is not yet known to every service of the server: that takes about a second.
  const usable = () =>
    within(address, ({ workflowService }) => workflowService.listWorkflowExecutions({ namespace, pageSize: 1 })).then(
      () => true,
      () => false,
    );
  if (!(await becomesTrue(usable, 30_000))) throw new Error(`Temporal 命名空间 ${namespace} 没有就绪（${address}）。`);
};
