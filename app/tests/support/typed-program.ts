import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import ts from 'typescript';

/** Beside this file, for modules to be found from there; neither is on the disk. */
const folder = import.meta.dirname;
const typesPath = join(folder, 'api-types.d.ts');

export type Judged = { readonly faults: readonly string[]; readonly script: string };

/** Programs of somebody else's, written against the types that are generated from the OpenAPI document: what the compiler has against each, and it as JavaScript. */
export async function typedPrograms(document: string, sources: readonly string[]): Promise<Judged[]> {
	const files = sources.map((source, index) => ({ path: join(folder, `program-${index}.ts`), source }));
	const virtual = new Map([[typesPath, astToString(await openapiTypes(document))], ...files.map(({ path, source }) => [path, source] as const)]);
	const host = ts.createCompilerHost(options);
	const { readFile, fileExists } = host;
	host.readFile = (path) => virtual.get(path) ?? readFile(path);
	host.fileExists = (path) => virtual.has(path) || fileExists(path);
	const paths = files.map(({ path }) => path);
	const program = ts.createProgram(paths, options, host);
	return files.map(({ path, source }) => {
		const faults = ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
		return { faults, script: ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 } }).outputText };
	});
}

const options: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	types: [],
	target: ts.ScriptTarget.ES2023,
	module: ts.ModuleKind.NodeNext,
	moduleResolution: ts.ModuleResolutionKind.NodeNext,
	lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
	allowImportingTsExtensions: true
};
