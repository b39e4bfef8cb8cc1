import { readAmount } from './amount';

describe('readAmount', () => {
  it.each([
    ['1,286.40', '金额(万元)', '1286.40', false],
    ['358.2', '金额(万元)', '358.20', false],
    ['1.25亿元', '金额(万元)', '12500.00', false],
    ['0.0735亿元', '金额', '735.00', false],
    ['约620万元', '金额', '620.00', true],
    ['620万元左右', '金额', '620.00', true],
    ['１２３元', '金额(万元)', '0.0123', false],
    ['12345678.9', '金额(元)', '1234.56789', false],
    ['—', '金额(万元)', null, false],
    ['12户', '金额(万元)', null, false],
  ])('%s under %s is %s 万元', (text, heading, wan, estimated) => {
    expect(readAmount(text, heading)).toEqual({ verbatim: text, wan, estimated });
  });
});
