// Servers start, and business time runs, for longer than a unit test may take.
jest.setTimeout(120_000);
