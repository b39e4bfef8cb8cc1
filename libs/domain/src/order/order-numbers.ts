import type { Command } from '../issue/command';
import type { OrderNumber } from './order-event';

/** The command with the numbers that were taken for it; a number that came from anywhere else is dropped. */
export function withNumbers(command: Command, numbers: readonly OrderNumber[]): Command {
  switch (command.type) {
    case 'signOrder': {
      const { number: _claimed, ...signing } = command;
      return numbers[0] ? { ...signing, number: numbers[0] } : signing;
    }
    case 'passTime':
      return numbers.length > 0 ? { type: 'passTime', numbers } : command;
    default:
      return command;
  }
}
