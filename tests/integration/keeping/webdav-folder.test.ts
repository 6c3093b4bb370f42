import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolders } from '@/lib/keeping/vault/join-vault';
import { isSafeAddress, webdavFolder } from '@/lib/keeping/vault/webdav-folder';
import { PASSWORD, serveWebdav, USER, type WebdavServer } from './webdav-server';

let server: WebdavServer;
beforeEach(async () => {
  server = await serveWebdav();
});
afterEach(() => server.close());

const open = (change: { readonly url?: string; readonly password?: string } = {}) =>
  webdavFolder({ url: server.url, user: USER, password: PASSWORD, ...change });

const BYTES = new Uint8Array([0, 255, 10, 13, 128]);

test('makes its folders, writes, lists and reads back to the byte', async () => {
  const folder = open();
  await makeFolders(folder);
  await makeFolders(folder);
  await folder.write('objects/one.age', BYTES);
  expect(await folder.list('objects')).toEqual(new Map([['one.age', 5]]));
  expect(await folder.size('objects/one.age')).toBe(5);
  expect(await folder.read('objects/one.age')).toEqual(BYTES);
  expect(await folder.read('objects/two.age')).toBeNull();
  expect(await folder.size('objects/two.age')).toBeNull();
  expect([...server.files.keys()]).toEqual(['/dav/parley-backup/objects/one.age']);
});

test.each([
  ['a wrong password', () => open({ password: 'guess' }), 'unauthorised'],
  ['a folder that is not there', () => open({ url: `${server.url}nowhere/` }), 'not-webdav'],
  ['nobody listening', () => open({ url: 'http://127.0.0.1:9/' }), 'unreachable'],
])('names %s', async (_, openWith, failure) => {
  await expect(makeFolders(openWith())).rejects.toMatchObject({ failure });
});

test.each([
  ['full', 'full'],
  ['break-off', 'unreachable'],
] as const)('names an upload that meets %s', async (fault, failure) => {
  const folder = open();
  await makeFolders(folder);
  server.fault = fault;
  await expect(folder.write('objects/one.age', BYTES)).rejects.toMatchObject({ failure });
});

test('sends a password over https or to this machine only', () => {
  const addresses = ['https://dav.example.com/', 'http://localhost:8080/', 'http://127.0.0.1/'];
  expect(addresses.map(isSafeAddress)).toEqual([true, true, true]);
  const unsafe = ['http://dav.example.com/', 'http://localhost.example.com/', 'ftp://a/', 'x'];
  expect(unsafe.map(isSafeAddress)).toEqual([false, false, false, false]);
});
