export { keepIssuedFile } from '../keep-issued-file.ts';
