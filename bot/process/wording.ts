/** A failure of the operating system, as Node tells of it. */
export interface SystemFailure {
  code: string
  /** The file or folder, if it is about one. */
  path: string | undefined
  /** The port, if it is about one. */
  port: number | undefined
  message: string
}

/** What is told at the terminal, in Chinese, of a failure of the operating system, and how to mend it. */
export function systemWords({ code, path, port, message }: SystemFailure): string {
  const what = port === undefined ? (path ?? '数据目录') : `端口 ${port}`
  switch (code) {
    case 'EADDRINUSE':
      return `${what} 已被占用：请关闭占用它的程序，或用环境变量 PORT 换一个端口。`
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `磁盘已满，写不进 ${what}（${code}）：请腾出空间后再启动，已保存的数据不受影响。`
    case 'EMFILE':
    case 'ENFILE':
      return `系统同时打开的文件太多（${code}）：请关闭一些程序，或调高限额后再启动。`
    case 'EACCES':
    case 'EPERM':
      return port === undefined
        ? `没有权限读写 ${what}（${code}）：请把它交给运行本程序的账号，或用环境变量 DATA_DIR 换一个目录。`
        : `没有权限使用${what}（${code}）：请用环境变量 PORT 换一个 1024 以上的端口。`
    case 'EROFS':
      return `${what} 所在的磁盘是只读的（${code}）：请用环境变量 DATA_DIR 换一个可以写的目录。`
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EISDIR':
      return `${what} 的位置上放着别的东西（${code}）：请移开它，或用环境变量 DATA_DIR 换一个目录。`
    default:
      return `系统出错，没有启动（${message}）：请按提示处理后再启动。`
  }
}
