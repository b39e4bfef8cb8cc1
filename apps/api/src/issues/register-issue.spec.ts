import { asCodeTaken } from './register-issue';

const violation = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'issue_batch_id_code_key' });

describe('a code that stands in the batch already', () => {
  it('is refused in words, however the driver wraps it', () => {
    for (const error of [violation, Object.assign(new Error('query failed'), { driverError: violation })]) {
      expect(() => asCodeTaken(error)).toThrow('CODE_TAKEN');
    }
  });
  it('any other trouble stays what it is', () => {
    const other = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'command_pkey' });
    expect(() => asCodeTaken(other)).toThrow(other);
  });
});
