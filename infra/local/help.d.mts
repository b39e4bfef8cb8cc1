export declare const printHelp: () => void;
