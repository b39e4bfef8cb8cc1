import type { StreamEvent } from '@rectify/contracts';

const retryAfter = 10_000;

/** Listens to the server's events and comes back after every interruption. Returns the way to stop. */
export function openStream(address: string, onEvent: (event: StreamEvent) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(address);
    source.onmessage = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as StreamEvent);
    source.onerror = () => {
      // The browser tries again by itself, unless the answer was an error: then it gives up for good.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfter);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
