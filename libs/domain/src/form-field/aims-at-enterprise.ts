/**
 * 红线: enterprises report their own figures; 《统计法》 forbids officials to say what they should be, or to hint at it. Words that ask
 * for such a figure.
 */
const forbidden = [
  /[应该需拟](当|该|要)?(上?报|填报|补报)(送)?(数|值|额|量|多少)/,
  /(应|应当|应该|须)(填报|上报|补报)/,
  /目标(数|值|额|数据|产值|营收|收入|销售额|投资额|增速)/,
  /(调整|修改|修正|更改|校准|平衡)(后|为|到|至)的?(数|值|额|数据|报表|产值|营收|收入|投资额)/,
  /(建议|要求|指导|参考|期望|预期|下达|控制|匹配)(企业)?(填报|上报|报送|报)?(数|值|额|数据)/,
  /(补足|调增|调减|做大|冲高|压低)(到|至|为)?.{0,4}(数|值|额|数据)/,
] as const;

/** Do these words ask what an enterprise should report? */
export function aimsAtEnterprise(label: string): boolean {
  const plain = label.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  return forbidden.some((words) => words.test(plain));
}
