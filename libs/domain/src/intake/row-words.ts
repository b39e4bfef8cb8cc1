const footerWords = /^(?:审核人|填表人|填报人|制表人?|联系人|联系电话|审批人|负责人|单位负责人|注|备注|说明|填表说明|主要领导签字)[:(]/;
const totalWords = /^(?:合计|总计|小计|共计)(?:[:(\d共]|$)/;
const groupNumber = /^(?:第?[一二三四五六七八九十]+[、.章部]|\([一二三四五六七八九十]+\))/;
const groupEnding = /(?:方面|领域|板块|部分|问题|类)$/;

// All of plain text: without white space, with half-width marks.
export const isFooter = (text: string): boolean => footerWords.test(text);
export const isTotal = (text: string): boolean => totalWords.test(text);
/** “三、……方面”: a title never begins so. */
export const isNumberedGroup = (text: string): boolean => groupNumber.test(text);
export const isGroup = (text: string): boolean => groupNumber.test(text) || groupEnding.test(text);
