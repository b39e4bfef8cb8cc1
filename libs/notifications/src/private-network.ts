import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15],
  ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) {
  inside.addSubnet(network, bits, 'ipv4');
}
// Of IPv6 only 2000::/3 is the open internet, without what wraps or documents other addresses.
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [['2001::', 32], ['2001:db8::', 32], ['2002::', 16]] as const) inside.addSubnet(network, bits, 'ipv6');

/** Does this IP address belong to no public host? What is no address at all counts as private. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  switch (isIP(plain)) {
    case 4:
      return inside.check(plain, 'ipv4');
    case 6:
      return !open.check(plain, 'ipv6') || inside.check(plain, 'ipv6');
    default:
      return true;
  }
}

/** The host of an address that is written as a number, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Does the address itself, before any name is looked up, lead into a private network? */
export function leadsInside(url: URL): boolean {
  const host = hostOf(url);
  return isIP(host) !== 0 ? isPrivateAddress(host) : host === 'localhost' || host.endsWith('.localhost') || !host.includes('.');
}

/** Refused because the name leads into a private network. */
export class PrivateNetworkError extends Error {
  constructor() {
    super('目标在内部网络，未获准');
  }
}

/** Looks a name up and refuses it when any of its addresses is private: what is connected to is what was checked. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error('没有地址'), '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) return done(new PrivateNetworkError(), '', 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
