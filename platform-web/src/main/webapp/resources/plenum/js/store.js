/**
 * What was done without a network and waits for one, in this browser's database: it outlives the tab. Entries are {id, kind, person, …}; the service worker removes all of it when somebody logs out or another
 * person comes.
 */
const NAME = 'portal';
const WAITING = 'waiting';

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(WAITING, {keyPath: 'id'});
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

async function within(mode, work) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(WAITING, mode, {durability: 'strict'});
      const request = work(transaction.objectStore(WAITING));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export function keep(entry) {
  return within('readwrite', store => store.put(entry));
}

export function remove(id) {
  return within('readwrite', store => store.delete(id));
}

/** What this person left waiting, oldest first. */
export async function waiting(kind, person) {
  const all = await within('readonly', store => store.getAll());
  return all.filter(entry => entry.kind === kind && entry.person === person).sort((one, other) => one.at.localeCompare(other.at));
}
