import { type WorkbookLimits } from './workbook-limits';

/** Why a file is not read as a workbook. */
export interface WorkbookRefusal {
  readonly refused: true;
  readonly code: WorkbookRefusalCode;
  /** One Chinese sentence for the person who uploaded it: what is wrong, what to do. */
  readonly message: string;
}

export type WorkbookRefusalCode = keyof typeof sentences;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

const sentences = {
  FILE_TOO_LARGE: (l) => `文件超过 ${megabytes(l.fileBytes)} MB，请删去图片等附带内容，或拆成几个文件再上传。`,
  NOT_XLSX: () => '这不是 Excel 工作簿（.xlsx），请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
  OLD_FORMAT: () => '这是旧版 Excel 文件（.xls），请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
  ENCRYPTED: () => '这份工作簿设了打开密码，请取消密码后另存再上传。',
  DAMAGED: () => '文件已损坏或保存格式不常见，读不出内容，请用 Excel 或 WPS 打开后重新另存为 .xlsx 再上传。',
  ZIP_BOMB: () => '文件解压后异常庞大，不像正常的工作簿，已拒绝读取。',
  UNSAFE_ARCHIVE: () => '文件内部的目录不合规范，不像正常的工作簿，已拒绝读取。',
  UNSAFE_XML: () => '文件内含不允许的 XML 声明，不像正常的工作簿，已拒绝读取。',
  TOO_MUCH_CONTENT: () => '工作簿的内容太多，请只保留需要导入的工作表，或拆成几个文件再上传。',
  TOO_MANY_SHEETS: (l) => `工作簿超过 ${l.sheets} 张工作表，请只保留需要导入的工作表再上传。`,
  TOO_MANY_ROWS: (l) => `有工作表超过 ${l.rows} 行，请删去表格下方多余的行，或拆成几个文件再上传。`,
  TOO_MANY_COLUMNS: (l) => `有工作表超过 ${l.columns} 列，请删去表格右侧多余的列再上传。`,
  TOO_MANY_CELLS: (l) => `工作簿超过 ${l.cells} 个单元格，请清除表格以外的空行、空列（含边框底色）再上传。`,
  TOO_MANY_MERGES: () => '工作簿的合并单元格过多或范围过大，请取消表格以外的合并再上传。',
  TOO_MANY_FORMULAS: (l) => `工作簿超过 ${l.formulas} 个公式，请把公式粘贴为数值后再上传。`,
  FORMULA_TOO_LONG: (l) => `有公式超过 ${l.formulaLength} 个字符，请把公式粘贴为数值后再上传。`,
  TOO_SLOW: () => '这份工作簿读取时间过长，已停止，请只保留需要导入的内容再上传。',
  BUSY: () => '正在读取的工作簿较多，请过一会儿再上传。',
} satisfies Record<string, (limits: WorkbookLimits) => string>;

export function refuseWorkbook(code: WorkbookRefusalCode, limits: WorkbookLimits): WorkbookRefusal {
  return { refused: true, code, message: sentences[code](limits) };
}

export function isWorkbookRefusal(value: object): value is WorkbookRefusal {
  return 'refused' in value;
}
