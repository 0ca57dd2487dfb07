export function runForwarding(program: string, args: readonly string[], cwd?: string): Promise<void>;
