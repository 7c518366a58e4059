/**
 * Globals of pickles. A pickle calls what it imports, so everything is suspect that is not known to be harmless:
 * rebuilding of arrays and tensors, plain containers and values. Deny lists have been evaded again and again; the
 * second table only says which of the unknown ones give full control at once. Compiled by hand from the reduce functions
 * of CPython, PyTorch, NumPy, SciPy, pandas, scikit-learn and joblib, 2026-11.
 */
const words = (text: string): readonly string[] => text.split(/\s+/)

const within = (module: string, names: string): string[] => words(names).map((name) => `${module}.${name}`)

const BUILTINS = 'bool bytearray bytes complex dict float frozenset int list object range set slice str tuple'

const SAFE: ReadonlySet<string> = new Set([
  ...within('builtins', BUILTINS),
  ...within('__builtin__', `${BUILTINS} long unicode xrange`),
  ...within('collections', 'OrderedDict defaultdict deque Counter ChainMap'),
  ...within('copyreg', '_reconstructor __newobj__'),
  ...within('copy_reg', '_reconstructor __newobj__'),
  '_codecs.encode',
  ...within('datetime', 'date datetime time timedelta timezone'),
  ...within('decimal', 'Decimal'),
  ...within('fractions', 'Fraction'),
  ...within('uuid', 'UUID SafeUUID'),
  ...within('pathlib', 'Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath'),
  ...within('argparse', 'Namespace'),
  ...within('types', 'SimpleNamespace'),
  ...within('array', '_array_reconstructor array'),
  ...within('torch', 'Size device dtype Tensor layout memory_format per_tensor_affine per_channel_affine'),
  ...within(
    'torch',
    'float float16 float32 float64 bfloat16 half double int int8 int16 int32 int64 uint8 uint16 uint32 uint64 long bool complex64 complex128 short strided',
  ),
  ...within(
    'torch',
    'float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz quint8 qint8 qint32 contiguous_format channels_last',
  ),
  ...within(
    'torch',
    'FloatStorage DoubleStorage HalfStorage BFloat16Storage LongStorage IntStorage ShortStorage CharStorage ByteStorage BoolStorage ComplexFloatStorage ComplexDoubleStorage QInt8Storage QUInt8Storage QInt32Storage',
  ),
  ...within('torch.storage', 'UntypedStorage TypedStorage _TypedStorage _UntypedStorage'),
  ...within(
    'torch._utils',
    '_rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_parameter _rebuild_parameter_with_state _rebuild_qtensor _rebuild_sparse_tensor _rebuild_meta_tensor_no_storage _rebuild_nested_tensor _rebuild_device_tensor_from_numpy',
  ),
  'torch._tensor._rebuild_from_type_v2',
  'torch.nn.parameter.Parameter',
  'torch.serialization._get_layout',
  'torch.jit._pickle.build_tensor_from_id',
  ...within('torch.jit._pickle', 'build_intlist build_tensorlist build_doublelist build_boollist restore_type_tag'),
  ...within('torch.cuda', 'FloatStorage HalfStorage BFloat16Storage LongStorage ByteStorage'),
  ...['numpy.core.multiarray', 'numpy._core.multiarray'].flatMap((module) => within(module, '_reconstruct scalar')),
  ...['numpy.core.numeric', 'numpy._core.numeric'].flatMap((module) => within(module, '_frombuffer')),
  ...within(
    'numpy',
    'ndarray dtype matrix bool_ int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128 str_ bytes_',
  ),
  ...['numpy.ma.core', 'numpy.ma'].flatMap((module) => within(module, 'MaskedArray _mareconstruct')),
  ...within('numpy.random._pickle', '__randomstate_ctor __generator_ctor __bit_generator_ctor'),
  ...['scipy.sparse', 'scipy.sparse._csr', 'scipy.sparse.csr'].flatMap((module) =>
    within(module, 'csr_matrix csr_array'),
  ),
  ...['scipy.sparse', 'scipy.sparse._csc', 'scipy.sparse.csc'].flatMap((module) =>
    within(module, 'csc_matrix csc_array'),
  ),
  ...within('scipy.sparse._coo', 'coo_matrix coo_array'),
  ...['pandas.core.frame', 'pandas'].flatMap((module) => within(module, 'DataFrame')),
  ...['pandas.core.series', 'pandas'].flatMap((module) => within(module, 'Series')),
  ...within('pandas.core.internals.managers', 'BlockManager SingleBlockManager'),
  ...within('pandas.core.internals.blocks', 'new_block'),
  ...within('pandas._libs.internals', '_unpickle_block'),
  ...within('pandas.core.indexes.base', 'Index _new_Index'),
  ...within('pandas.core.indexes.range', 'RangeIndex'),
  ...['joblib.numpy_pickle', 'sklearn.externals.joblib.numpy_pickle'].flatMap((module) =>
    within(module, 'NumpyArrayWrapper NDArrayWrapper ZNDArrayWrapper'),
  ),
  ...within('sklearn.utils._bunch', 'Bunch'),
  ...within('sklearn.tree._tree', 'Tree'),
])

const ESTIMATORS =
  'calibration|cluster|compose|covariance|cross_decomposition|decomposition|discriminant_analysis|dummy|ensemble|' +
  'feature_extraction|feature_selection|gaussian_process|impute|isotonic|kernel_ridge|linear_model|manifold|mixture|' +
  'model_selection|multiclass|naive_bayes|neighbors|neural_network|pipeline|preprocessing|svm|tree'

/** Modules whose classes only hold state. The name is a class by convention, so that no function passes. */
const SAFE_MODULES: readonly RegExp[] = [
  /^torch\.nn\.modules\.[a-z_]+$/,
  /^torch\.optim(?:\.[a-z_]+)?$/,
  /^numpy\.dtypes$/,
  new RegExp(`^sklearn\\.(?:${ESTIMATORS})(?:\\.[a-z_]+)*$`),
]

/**
 * Whether importing and calling it can do nothing but build data. A dotted name walks through a module's attributes,
 * which may be anything, so it must be listed.
 */
export function isSafeGlobal(module: string, name: string): boolean {
  if (SAFE.has(`${module}.${name}`)) return true
  return /^[A-Z]\w*$/.test(name) && SAFE_MODULES.some((pattern) => pattern.test(module))
}

const DANGEROUS_MODULES: ReadonlySet<string> = new Set(
  words(
    `os posix nt posixpath ntpath subprocess _posixsubprocess sys shutil socket pty popen2 commands runpy importlib imp
    pkgutil zipimport ctypes _ctypes cffi code codeop timeit cProfile profile pdb bdb trace doctest idlelib lib2to3
    asyncio multiprocessing signal webbrowser urllib http requests aiohttp httplib smtplib ftplib
    telnetlib pip ensurepip venv distutils setuptools pickle _pickle cPickle marshal shelve dill cloudpickle types
    builtins __builtin__ operator functools pydoc compileall py_compile torch.hub torch.utils.cpp_extension torch.utils.bottleneck torch._inductor numpy.testing`,
  ),
)

const DANGEROUS: ReadonlySet<string> = new Set([
  ...within('torch', 'load compile hub'),
  ...within('torch.serialization', 'load'),
  ...within('torch.jit', 'load'),
  ...within('numpy', 'load fromfile'),
  ...within('joblib', 'load'),
  ...within('pandas', 'read_pickle eval'),
])

/** Not safe, and known to run commands, load code, reach the network or look up further names. */
export function isDangerousGlobal(module: string, name: string): boolean {
  if (isSafeGlobal(module, name)) return false
  const parts = `${module}.${name}`.split('.')
  if (DANGEROUS.has(parts.join('.'))) return true
  return parts.some((_, index) => index > 0 && DANGEROUS_MODULES.has(parts.slice(0, index).join('.')))
}
