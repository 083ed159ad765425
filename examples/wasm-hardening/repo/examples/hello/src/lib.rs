//! The smallest useful plugin: it greets under the name it was installed with.
//!
//! Build: `cargo build --release --target wasm32-unknown-unknown`

// Functions of the host; see `HostFunctions` there.
#[link(wasm_import_module = "maw")]
extern "C" {
    fn maw_print(pointer: *const u8, length: usize);
    fn maw_identity(pointer: *mut u8, capacity: usize) -> usize;
}

/// Called by the host.
#[no_mangle]
pub extern "C" fn run() {
    print(&format!("Hello from {}!", identity()));
}

fn print(text: &str) {
    unsafe { maw_print(text.as_ptr(), text.len()) }
}

fn identity() -> String {
    let mut buffer = [0u8; 64];
    let length = unsafe { maw_identity(buffer.as_mut_ptr(), buffer.len()) };
    // The host writes nothing when the name does not fit.
    let name = buffer.get(..length).unwrap_or(b"a plugin with a long name");
    String::from_utf8_lossy(name).into_owned()
}
