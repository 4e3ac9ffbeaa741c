// The draft of a light page, in the browser's storage where there is any; nothing here throws (EM-6).

/** The app's keys begin the same way, so that "Hapus semua data" erases this too. */
const PREFIX = 'swanilai.';

const attempt = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** Where drafts go: `tab` on a computer that the app was told is shared, `none` where nothing can be kept. */
export function place() {
  const storage = attempt(() => (sessionStorage.getItem(`${PREFIX}shared`) ? sessionStorage : localStorage));
  const works = attempt(() => {
    storage.setItem(`${PREFIX}probe`, '1');
    storage.removeItem(`${PREFIX}probe`);
    return true;
  });
  if (!works) return 'none';
  return storage === attempt(() => sessionStorage) ? 'tab' : 'browser';
}

/** What a key is called in storage. */
export const nameOf = (key) => PREFIX + key;

const storage = () => (place() === 'tab' ? sessionStorage : localStorage);

export const read = (key) => attempt(() => storage().getItem(PREFIX + key)) ?? null;

/** Whether it was kept. */
export const keep = (key, text) => attempt(() => {
  storage().setItem(PREFIX + key, text);
  return true;
}) === true;

export const drop = (key) => attempt(() => storage().removeItem(PREFIX + key));
