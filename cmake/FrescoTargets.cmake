# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)

# Everything that includes torch headers: one precompiled header shared by all such targets. It is types.h, not
# torch.h: every translation unit instantiates again what its precompiled header left pending, 2.3 s of it here against 5.7 s.
function(fresco_uses_torch target)
    target_link_libraries(${target} PUBLIC LibTorch::cpu)
    if(NOT target STREQUAL "fresco_torch_pch")
        target_precompile_headers(${target} REUSE_FROM fresco_torch_pch)
    endif()
endfunction()

# fresco_add_test(NAME SOURCES a.cpp ... LIBRARIES lib ... [LABELS engine] [TORCH])
# A GoogleTest program; ctest sees every test by its own name.
function(fresco_add_test name)
    cmake_parse_arguments(ARG "TORCH" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/engine)
    target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} fresco_test_support fresco_warnings GTest::gmock GTest::gtest_main)
    if(ARG_TORCH)
        fresco_uses_torch(${name})
    endif()
    # One word: the discovery script flattens lists. ctest -L takes an expression, so each part still finds the test.
    string(REPLACE ";" "+" labels "${ARG_LABELS}")
    set(timeoutSeconds 300)
    if("long" IN_LIST ARG_LABELS)
        set(timeoutSeconds 3600)
    endif()
    # Passive: OpenMP's threads spin while they wait, which costs a hundredfold where tests run side by side.
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST
        PROPERTIES LABELS "${labels}" TIMEOUT ${timeoutSeconds} ENVIRONMENT OMP_WAIT_POLICY=passive)
endfunction()
