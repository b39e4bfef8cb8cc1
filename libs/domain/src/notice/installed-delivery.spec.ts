import { installedDelivery, type DeliverySettings } from '.';

const installed = (changes: Partial<DeliverySettings> = {}) => installedDelivery({ isDevelopment: false, quietHours: undefined, mailsPerHour: undefined, ...changes });

describe('when mail leaves', () => {
  it('is quiet at night and five an hour where people read it', () => {
    expect(installed()).toMatchObject({ quietHours: { from: '22:00', to: '07:30' }, mailsPerHour: 5 });
  });
  it('is at once in the development mailbox', () => {
    expect(installed({ isDevelopment: true })).toMatchObject({ quietHours: null, mailsPerHour: null });
  });
  it('is what the installation says', () => {
    expect(installed({ isDevelopment: true, quietHours: '20:00-08:00', mailsPerHour: 3 })).toMatchObject({ quietHours: { from: '20:00', to: '08:00' }, mailsPerHour: 3 });
    expect(installed({ quietHours: 'none', mailsPerHour: 0 })).toMatchObject({ quietHours: null, mailsPerHour: null });
  });
});
