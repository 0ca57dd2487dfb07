export function say(words: string): void;
export function stop(words: string): never;
