/** Why the store refuses; callers tell them apart by class, people read the message. */
export abstract class StoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A file, or what was about to be saved in it, is not what the schema says. */
export class InvalidData extends StoreError {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`)
  }
}

/** A file was written by a later version of the program; starting on it would lose what that version added. */
export class NewerVersion extends StoreError {
  constructor(file: string, found: number, known: number) {
    super(
      `${file} 由更新版本的程序写成（数据版本 ${found}，本程序只认识到 ${known}），请升级程序后再启动。 ` +
        `It was written by a later version (data version ${found}, known up to ${known}): upgrade, then start.`,
    )
  }
}

/** Another process works on the folder. */
export class StoreInUse extends StoreError {
  constructor(folder: string) {
    super(
      `数据目录 ${folder} 正被另一个程序使用，请先停止它。 ` +
        `The data folder is in use by another process: stop that one first.`,
    )
  }
}

/** The lock on the folder was taken away while the program ran; nothing may be written any more. */
export class StoreLost extends StoreError {
  constructor(folder: string, cause: Error) {
    super(
      `数据目录 ${folder} 的锁已失效，为免覆盖他人的数据，不再写入，请重新启动。 ` +
        `The lock on the data folder was lost (${cause.message}): nothing is written any more, restart.`,
      { cause },
    )
  }
}

/** The store was closed before the change was asked for. */
export class StoreClosed extends StoreError {
  constructor() {
    super('数据已关闭，不再写入。 The store is closed.')
  }
}

export class UnknownProject extends StoreError {
  constructor(id: string) {
    super(`没有项目 ${id}。 There is no project ${id}.`)
  }
}

/** A change was made from a state that has been changed by another since; taken anew from the latest it will do. */
export class StaleState extends StoreError {
  constructor(id: string) {
    super(`${id} 刚被改动，请重试。 ${id} has just been changed: try again.`)
  }
}
